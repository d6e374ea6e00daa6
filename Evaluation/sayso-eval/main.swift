print("sayso-eval")
