print("sayso-bench")
