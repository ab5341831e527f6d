"""Review tools: what a change of the spec means for users, and whether it says what pages say."""
