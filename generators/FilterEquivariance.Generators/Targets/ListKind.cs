namespace FilterEquivariance.Generators.Targets;

/// <summary>How a list is held, as far as code that reads or builds it differs.</summary>
internal enum ListKind
{
    Array,
    Span,
    Memory,
    String,
    List,
    ImmutableArray,
    ImmutableList,
    LinkedList,
    Queue,
    Stack,

    /// <summary>An interface that arrays implement.</summary>
    Interface,
}
