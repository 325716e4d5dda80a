"""The columns of the open data, a module a table, each called after its files: figures.py makes figures.csv."""
