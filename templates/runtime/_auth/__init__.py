"""How secrets are held in memory, and where tokens are stored."""
