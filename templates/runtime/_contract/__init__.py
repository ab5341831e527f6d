"""Descriptions of an API, its operations, options and responses, which generated code gives.

Imports nothing but the standard library.
"""
