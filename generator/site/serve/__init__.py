"""The site on this machine while somebody works on it: built anew as files change; open pages follow by themselves."""
