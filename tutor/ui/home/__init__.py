"""What Home lists and tells: its entries as values, and the pane that tells about one of them."""
