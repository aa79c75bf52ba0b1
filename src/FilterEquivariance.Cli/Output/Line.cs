namespace FilterEquivariance.Cli.Output;

/// <summary>One line of text, plain and coloured.</summary>
internal readonly record struct Line(string Plain, string Markup)
{
    public static Line Empty => Raw("");

    public static Line Raw(string text) => new(text, Spectre.Console.Markup.Escape(text));

    public static Line Styled(string text, string style) => new(text, $"[{style}]{Spectre.Console.Markup.Escape(text)}[/]");

    public static Line operator +(Line left, Line right) => new(left.Plain + right.Plain, left.Markup + right.Markup);
}
