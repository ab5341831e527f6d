# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""What generated models are made of, and how answers are read into them."""
