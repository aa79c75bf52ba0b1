using System.Text.Json.Serialization;

namespace FilterEquivariance.Editor.Tests;

/// <summary>A finding as the editor holds it, with lines and columns from 0.</summary>
internal sealed record Finding(
    string Code, int Severity, string Message, int Lnum, int Col, [property: JsonPropertyName("end_lnum")] int EndLnum, [property: JsonPropertyName("end_col")] int EndCol)
{
    public const int Error = 1;
}
