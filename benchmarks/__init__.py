"""Speed and scale, measured as ratios side by side in one run: ``python -m benchmarks``, docs/performance.md."""
