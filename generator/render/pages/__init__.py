"""One module per kind of page: catalogue → pages."""
