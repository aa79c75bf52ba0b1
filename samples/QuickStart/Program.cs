using QuickStart;

List<Order> orders = [new(1, Day: 3, IsPaid: true), new(2, Day: 7, IsPaid: false), new(3, Day: 5, IsPaid: true)];

// 'Newest' is proved filter-equivariant, so both lines give the same orders; the second one sorts fewer.
Console.WriteLine(string.Join(", ", Lists.Newest(orders).Where(order => order.IsPaid)));
Console.WriteLine(string.Join(", ", Lists.Newest(orders.Where(order => order.IsPaid).ToList())));

// 'FirstTwo' is refuted: the two lines differ.
int[] numbers = [0, 0, 1];
Console.WriteLine($"[{string.Join(", ", Lists.FirstTwo(numbers).Where(x => x == 1))}]");
Console.WriteLine($"[{string.Join(", ", Lists.FirstTwo(numbers.Where(x => x == 1).ToArray()))}]");
