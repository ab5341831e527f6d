"""What the tests are written with: servers, clients, documents, strategies, oracles."""
