"""What the commands do, each in a module whose `run` takes the arguments and returns the exit code.

The command line imports the module of the command that is given, so that a command waits for no
library that it does not use. `inputs` reads the spec that the arguments name, and `reports`
writes what was found in it.
"""
