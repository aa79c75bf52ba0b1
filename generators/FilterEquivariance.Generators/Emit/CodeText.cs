using System.Text;

namespace FilterEquivariance.Generators.Emit;

/// <summary>Lines of code with indentation.</summary>
internal sealed class CodeText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line) => _text.Append(' ', line.Length == 0 ? 0 : 4 * _depth).Append(line).Append('\n');

    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Line(line);
    }

    /// <summary>A line with a block behind it.</summary>
    public void Open(string head)
    {
        Line(head);
        Line("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    public void CloseAll()
    {
        while (_depth > 0)
            Close();
    }

    public override string ToString() => _text.ToString();
}
