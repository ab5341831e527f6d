"""Render a typed Python package from an OpenAPI document.

The stages in their order: `load`, `lint`, `build` (which makes the `ir`), `render`, `publish`.
"""
