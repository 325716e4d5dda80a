"""Staff tables, added up by post and month. No name, date or remark of a row leaves this package."""
