"""Which texts are copies or newer versions of others, and who stands behind them."""
