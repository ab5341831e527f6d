"""Render a typed Python package from an OpenAPI document."""
