"""What a release has to be true to; `python -m release` checks it."""
