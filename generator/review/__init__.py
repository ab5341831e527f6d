"""Reading changes for people: what a change of the spec means for users of the package."""
