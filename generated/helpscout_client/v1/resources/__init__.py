# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Resources of Help Scout Mailbox API 1.0 (legacy), one module each, loaded when used."""
