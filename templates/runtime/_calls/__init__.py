"""The policy of a call: credentials, pace, retries, errors, and what an answer means. No I/O."""
