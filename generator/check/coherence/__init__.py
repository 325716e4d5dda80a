"""道理: what cannot be otherwise, whatever the numbers: persons and households, lists, days and months."""
