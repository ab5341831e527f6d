"""Measures the package and its generator against the alternatives: `nox -s bench`."""
