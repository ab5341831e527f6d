# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The policy of a call: credentials, pace, retries, errors, and what an answer means. No I/O."""
