using FilterEquivariance;

namespace TestingLaws;

/// <summary>An offer of a shop.</summary>
/// <param name="Name">What is sold.</param>
/// <param name="Price">In cents.</param>
public sealed record Offer(string Name, int Price);

/// <summary>The functions under test.</summary>
public static class Shop
{
    /// <summary>The analyzer proves it; what it cannot prove, a test can check.</summary>
    [FilterEquivariant]
    public static List<Offer> Cheapest(List<Offer> offers) => [.. offers.OrderBy(offer => offer.Price)];

    /// <summary>A shop window has room for two. What is filtered away makes room for others, so the law fails.</summary>
    public static List<Offer> Window(List<Offer> offers) => [.. offers.OrderBy(offer => offer.Price).Take(2)];

    /// <summary>Wanted prices that are in stock; both lists are filtered together, the limit is not.</summary>
    public static int[] Available(int[] wanted, int[] stock, int limit) => [.. wanted.Where(price => price <= limit && stock.Contains(price))];

    /// <summary>The same, and nothing once the stock is empty before the list of wishes is.</summary>
    public static int[] WhileStocksLast(int[] wanted, int[] stock, int limit) => [.. Available(wanted, stock, limit).Take(stock.Length)];

    /// <summary>Each name once; the comparer says what is one name.</summary>
    public static string[] Names(string[] names, IEqualityComparer<string> comparer) => [.. names.Distinct(comparer)];

    /// <summary>Each price once, the latest first.</summary>
    public static int[] Latest(IEnumerable<int> prices) => [.. prices.Reverse().Distinct()];

    /// <summary>Long lists are sorted in another way, and the wrong way round.</summary>
    public static int[] Sorted(int[] prices) => prices.Length < 20 ? [.. prices.Order()] : [.. prices.OrderDescending()];

    /// <summary>The first one goes to the end.</summary>
    public static int[] Rotated(IReadOnlyList<int> prices) => [.. prices.Skip(1), .. prices.Take(1)];
}
