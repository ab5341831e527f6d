"""Reviews: `diff` compares two revisions of the spec, `audit` compares pages with the spec.

They read documents through `load` and return findings, which the command line prints.
"""
