"""The rules that a spec is held to, a module for each part of it."""
