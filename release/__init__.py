"""Programs of a release and between releases; `python -m release -h` lists them."""
