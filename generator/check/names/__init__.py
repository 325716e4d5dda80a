"""名称: one thing, one name."""
