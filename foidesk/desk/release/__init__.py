"""What leaves the office: reading and approving it, sending it, and deciding where nobody knows."""
