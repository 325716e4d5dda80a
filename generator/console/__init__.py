"""The command line in Chinese: click's help and usage errors in our words, and the reference made from them."""
