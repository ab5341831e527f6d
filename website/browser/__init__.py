"""The built site in a real browser: run by `nox -s site`, not with the tests of the project."""
