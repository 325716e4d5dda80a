"""The report's sections: findings by side, remarks, recommendations, feedback; and an account of every paragraph."""
