"""说法与数字: what is said in general, against the figures."""
