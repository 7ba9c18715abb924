welcome-danger = In danger: {phone:polise}.
