namespace CreditHub.Engine;

/// <summary>
/// Instances in memory between their events; the one longest unused goes first, and is replayed when its next event comes. The writer's
/// alone.
/// </summary>
internal sealed class InstanceCache(int capacity)
{
    private readonly Dictionary<long, LinkedListNode<LiveInstance>> byNumber = [];
    private readonly Dictionary<string, LiveInstance> byId = new(StringComparer.Ordinal);
    private readonly LinkedList<LiveInstance> byUse = new();

    public LiveInstance? Find(string id) => byId.TryGetValue(id, out var instance) ? Find(instance.Origin.Number) : null;

    public LiveInstance? Find(long number)
    {
        if (!byNumber.TryGetValue(number, out var node))
        {
            return null;
        }

        byUse.Remove(node);
        byUse.AddLast(node);
        return node.Value;
    }

    public void Put(LiveInstance instance)
    {
        byNumber.Add(instance.Origin.Number, byUse.AddLast(instance));
        byId.Add(instance.Origin.Id, instance);
    }

    public void Remove(LiveInstance instance)
    {
        if (byNumber.Remove(instance.Origin.Number, out var node))
        {
            byUse.Remove(node);
            byId.Remove(instance.Origin.Id);
        }
    }

    /// <summary>Lets those go that are too many; between two commits, since what a commit has in hand must stay.</summary>
    public void Trim()
    {
        while (byUse.Count > capacity)
        {
            Remove(byUse.First!.Value);
        }
    }
}
