namespace CreditHub.Publication;

/// <summary>What of an issue's release was told to the channels.</summary>
public enum BoardNoted
{
    /// <summary>Nothing: it is not released, or was not before channels took boards.</summary>
    Nothing,

    /// <summary>That it was released.</summary>
    Release,

    /// <summary>That its last day is over.</summary>
    End,
}
