"""The best choice, exactly, with the prices that prove it. It knows numbers only."""
