# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The policy of a call: credentials, rate limit, retries, and what a response means. No I/O."""
