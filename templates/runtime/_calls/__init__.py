"""The policy of a call: credentials, rate limit, retries, and what a response means. No I/O."""
