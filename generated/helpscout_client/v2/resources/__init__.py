# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Resources of Help Scout Inbox API 2.0, one module each, loaded when used."""
