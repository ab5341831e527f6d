"""The clients and the base of their resources: from a method to a call."""
