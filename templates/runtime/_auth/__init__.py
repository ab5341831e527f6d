"""Secrets in memory, and stores for tokens."""
