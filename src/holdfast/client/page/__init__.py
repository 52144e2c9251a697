"""The page of one client: journey, findings, trajectories, what lies ahead."""
