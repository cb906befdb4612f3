"""What a cell shows of the number it holds, by its number format."""
