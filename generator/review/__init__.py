"""Reviews, which make nothing: `diff` compares two revisions, `audit` pages with the spec.

They read documents through `load` and give findings; the command line prints them.
"""
