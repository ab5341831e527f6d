"""The base of generated models, and the reading of responses into them."""
