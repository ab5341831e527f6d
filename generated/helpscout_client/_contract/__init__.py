# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""What generated code says about an API, its operations and what was observed of an answer.

Imports nothing but the standard library.
"""
