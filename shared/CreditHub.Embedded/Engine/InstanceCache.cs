namespace CreditHub.Engine;

/// <summary>Instances in memory between their events; the one longest unused goes first, and is replayed when its next event comes.</summary>
internal sealed class InstanceCache(int capacity)
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, LinkedListNode<LiveInstance>> nodes = [];
    private readonly LinkedList<LiveInstance> byUse = new();

    /// <summary>Takes an instance out for a step; a step that fails does not put it back.</summary>
    public LiveInstance? Take(long number)
    {
        lock (gate)
        {
            if (!nodes.Remove(number, out var node))
            {
                return null;
            }

            byUse.Remove(node);
            return node.Value;
        }
    }

    public void Put(LiveInstance instance)
    {
        lock (gate)
        {
            nodes[instance.Number] = byUse.AddLast(instance);
            if (nodes.Count > capacity)
            {
                nodes.Remove(byUse.First!.Value.Number);
                byUse.RemoveFirst();
            }
        }
    }
}
