namespace CreditHub.Machines;

/// <summary>Does one piece of work each time that it is woken, never twice at once. Disposed, it has done its last.</summary>
internal abstract class Turner : IDisposable
{
    /// <summary>Asks for a turn that begins after this call; several calls before it begins ask for one.</summary>
    public abstract void Wake();

    /// <inheritdoc />
    public abstract void Dispose();
}
