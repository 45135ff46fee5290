"""Small documents in the shapes of real ones, and the expected requests and results of each."""
