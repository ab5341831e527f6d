"""What generated code says about an API, its operations and what was observed of an answer.

Imports nothing but the standard library.
"""
